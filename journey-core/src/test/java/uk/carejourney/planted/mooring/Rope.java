package uk.carejourney.planted.mooring;

/** Has a component that says nothing of itself. */
public record Rope(String colour) {}
