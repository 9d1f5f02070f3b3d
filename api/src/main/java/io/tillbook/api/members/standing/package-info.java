/** How a member stands with the chain: all of it that prices ask for. */
@NullMarked
package io.tillbook.api.members.standing;

import org.jspecify.annotations.NullMarked;
