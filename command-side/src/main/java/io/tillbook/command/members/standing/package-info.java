/** How members stand with the chain: what they have spent, their tiers, segments and birthdays. */
@NullMarked
package io.tillbook.command.members.standing;

import org.jspecify.annotations.NullMarked;
