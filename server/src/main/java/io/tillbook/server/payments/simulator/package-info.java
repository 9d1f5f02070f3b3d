/**
 * Alipay and WeChat Pay as they answer, on this machine only and with money that is none: for the demo, for the
 * sub-command {@code simulate-payments} and for tests. What they do wrong follows scripts.
 */
@NullMarked
package io.tillbook.server.payments.simulator;

import org.jspecify.annotations.NullMarked;
