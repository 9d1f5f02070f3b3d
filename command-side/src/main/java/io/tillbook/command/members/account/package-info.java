/** What a member has with the chain: it is written with each purchase of theirs. */
@NullMarked
package io.tillbook.command.members.account;

import org.jspecify.annotations.NullMarked;
