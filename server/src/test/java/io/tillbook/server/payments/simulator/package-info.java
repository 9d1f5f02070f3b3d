@NullMarked
package io.tillbook.server.payments.simulator;

import org.jspecify.annotations.NullMarked;
