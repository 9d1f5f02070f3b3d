/** Tests of the decisions of rights. */
@NullMarked
package io.tillbook.command.access;

import org.jspecify.annotations.NullMarked;
