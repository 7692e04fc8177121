"""How the handwriting reader's model is made: medians of strokes, a noise model, the training."""
