/** What whoever is answered may see of the views. */
@NullMarked
package io.tillbook.query.sight;

import org.jspecify.annotations.NullMarked;
