"""Words as people type them, before anything is compared: letters, stems, little words, slips."""
