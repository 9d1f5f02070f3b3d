/** Card terminals: what a till asks of one, in the shape of nexo, a simulator, and UnionPay's strings. */
@NullMarked
package io.tillbook.device.terminal;

import org.jspecify.annotations.NullMarked;
