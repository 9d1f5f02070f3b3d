/** Tests of fifths. */
@NullMarked
package io.tillbook.query.members.strata;

import org.jspecify.annotations.NullMarked;
