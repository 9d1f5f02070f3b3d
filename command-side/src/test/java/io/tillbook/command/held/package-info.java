@NullMarked
package io.tillbook.command.held;

import org.jspecify.annotations.NullMarked;
