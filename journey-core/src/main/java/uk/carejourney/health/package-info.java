/**
 * The health of a child in care: assessments and plan, registration, checks, immunisations, the
 * strengths and difficulties questionnaire (SDQ), mental health, self-harm, substance misuse, and
 * the health history a young person leaves with.
 *
 * <p>Law: Care Planning, Placement and Case Review (England) Regulations 2010 regulation 7 and
 * Schedule 1; Promoting the health and well-being of looked-after children (2015). An assessment
 * has four dates that differ: requested, booked, completed, reported. Leaves out what a return says
 * of a whole year ({@code returns}) and medicals for adoption ({@code adoption}). Here and in
 * {@link uk.carejourney.health.WellbeingFact} almost every field is special-category data.
 */
@NullMarked
package uk.carejourney.health;

import org.jspecify.annotations.NullMarked;
