/** Members' points as they can be looked up: what somebody has, what became of each point, what the chain owes. */
@NullMarked
package io.tillbook.query.members.points;

import org.jspecify.annotations.NullMarked;
