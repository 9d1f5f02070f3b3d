/** Tests of recommendations. */
@NullMarked
package io.tillbook.query.members.recommendation;

import org.jspecify.annotations.NullMarked;
