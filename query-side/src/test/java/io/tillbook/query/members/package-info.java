/** Histories of members, and what they tell when each sale is counted by itself. */
@NullMarked
package io.tillbook.query.members;

import org.jspecify.annotations.NullMarked;
