/** Members in fifths by how lately, how often and for how much they bought. */
@NullMarked
package io.tillbook.query.members.strata;

import org.jspecify.annotations.NullMarked;
