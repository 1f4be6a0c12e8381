/**
 * What the court was asked, what it ordered, and where a child's liberty was restricted.
 *
 * <p>Law: Children Act 1989 Parts 4 and 5 and section 25; Adoption and Children Act 2002; Children
 * and Families Act 2014 section 14; Family Procedure Rules 2010 Part 12 and Practice Direction 12A;
 * Legal Aid, Sentencing and Punishment of Offenders Act 2012 Part 3 Chapter 3.
 *
 * <p>An order is of a kind; what it makes of a looked-after child is the legal status of {@code
 * admission}. A case of several children is a subject of its own, and each child's fact names it.
 * Leaves out police protection ({@code protection}), offences ({@code offending}) and family time
 * ({@code familytime}) except its refusal under section 34.
 */
@NullMarked
package uk.carejourney.court;

import org.jspecify.annotations.NullMarked;
