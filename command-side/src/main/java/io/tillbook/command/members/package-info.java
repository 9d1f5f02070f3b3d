/** The write side of members as persons: who is one, what is known of them, and whose a number is. */
@NullMarked
package io.tillbook.command.members;

import org.jspecify.annotations.NullMarked;
