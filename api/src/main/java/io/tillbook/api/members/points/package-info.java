/** Contract of members' points: how they are earned, spent, taken back and lost, and the arithmetic of their lots. */
@NullMarked
package io.tillbook.api.members.points;

import org.jspecify.annotations.NullMarked;
