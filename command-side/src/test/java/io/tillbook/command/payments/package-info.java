@NullMarked
package io.tillbook.command.payments;

import org.jspecify.annotations.NullMarked;
