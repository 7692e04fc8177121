/* What the kiosk uses of librime 1.8.5's rime_api.h (BSD; Copyright RIME Developers), in its order. Functions that are not
 * used stand as bare pointers, so that the others keep their places. tools/make_rime_binding.py makes rime_binding.py of it. */

typedef struct {
  int data_size;
  const char* shared_data_dir;
  const char* user_data_dir;
  const char* distribution_name;
  const char* distribution_code_name;
  const char* distribution_version;
  const char* app_name;
  const char** modules;
  int min_log_level;
  const char* log_dir;
  const char* prebuilt_data_dir;
  const char* staging_dir;
} RimeTraits;

typedef struct {
  int length;
  int cursor_pos;
  int sel_start;
  int sel_end;
  char* preedit;
} RimeComposition;

typedef struct {
  char* text;
  char* comment;
  void* reserved;
} RimeCandidate;

typedef struct {
  int page_size;
  int page_no;
  int is_last_page;
  int highlighted_candidate_index;
  int num_candidates;
  RimeCandidate* candidates;
  char* select_keys;
} RimeMenu;

typedef struct {
  int data_size;
  char* text;
} RimeCommit;

typedef struct {
  int data_size;
  RimeComposition composition;
  RimeMenu menu;
  char* commit_text_preview;
  char** select_labels;
} RimeContext;

typedef struct {
  int data_size;
  void (*setup)(RimeTraits* traits);
  void* set_notification_handler;
  void (*initialize)(RimeTraits* traits);
  void (*finalize)(void);
  void* maintenance[3];
  void (*deployer_initialize)(RimeTraits* traits);
  void* prebuild;
  void* deploy;
  int (*deploy_schema)(const char* schema_file);
  int (*deploy_config_file)(const char* file_name, const char* version_key);
  void* sync_user_data;
  uintptr_t (*create_session)(void);
  void* find_session;
  int (*destroy_session)(uintptr_t session_id);
  void* cleanup[2];
  int (*process_key)(uintptr_t session_id, int keycode, int mask);
  void* commit_composition;
  void (*clear_composition)(uintptr_t session_id);
  int (*get_commit)(uintptr_t session_id, RimeCommit* commit);
  int (*free_commit)(RimeCommit* commit);
  int (*get_context)(uintptr_t session_id, RimeContext* context);
  int (*free_context)(RimeContext* context);
  void* status_and_options[9];
  int (*select_schema)(uintptr_t session_id, const char* schema_id);
  void* configuration[34];
  const char* (*get_input)(uintptr_t session_id);
  void* get_caret_pos;
  int (*select_candidate)(uintptr_t session_id, size_t index);
  const char* (*get_version)(void);
} RimeApi;

RimeApi* rime_get_api(void);
