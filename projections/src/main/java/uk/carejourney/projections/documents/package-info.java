/**
 * Where read models lie: collections of MongoDB, in generations, with one pointer saying which
 * generation is read. Stays inside what MongoDB and the embedded server both do.
 */
@NullMarked
package uk.carejourney.projections.documents;

import org.jspecify.annotations.NullMarked;
