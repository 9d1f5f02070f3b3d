/** Tests of the write side of members as persons. */
@NullMarked
package io.tillbook.command.members;

import org.jspecify.annotations.NullMarked;
