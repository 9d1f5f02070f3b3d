/** Tests of how members stand with the chain. */
@NullMarked
package io.tillbook.command.members.standing;

import org.jspecify.annotations.NullMarked;
