/**
 * Visits a council must make to a child living away from home: made, missed, asked for, and how
 * often they are agreed to be.
 *
 * <p>Law: Children Act 1989 sections 23ZA, 85 and 86; Care Planning, Placement and Case Review
 * (England) Regulations 2010 Part 5; Adoption Agencies Regulations 2005 regulation 36; Visits to
 * Children in Long-Term Residential Care Regulations 2011. Leaves out visits to children under a
 * child protection plan ({@code protection}), by a personal adviser ({@code leavingcare}), by an
 * independent visitor ({@code voice}), and family time ({@code familytime}).
 */
@NullMarked
package uk.carejourney.visit;

import org.jspecify.annotations.NullMarked;
