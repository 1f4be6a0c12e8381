package uk.carejourney.projections.children;

import uk.carejourney.search.Fit;

/** A child a search found, and how well the record answers it. */
public record ChildFound(Child child, Fit fit) {}
