/**
 * The education of a child in care: school place, personal education plan (PEP), attendance,
 * suspension and permanent exclusion, hours, special educational needs, attainment.
 *
 * <p>Law: Children Act 1989 sections 22(3A) and 23ZZA; Care Planning, Placement and Case Review
 * (England) Regulations 2010 regulations 5 and 10; Promoting the education of looked-after children
 * (2018); Children and Families Act 2014 Part 3. Leaves out what a care leaver does after school
 * ({@code leavingcare}).
 */
@NullMarked
package uk.carejourney.education;

import org.jspecify.annotations.NullMarked;
