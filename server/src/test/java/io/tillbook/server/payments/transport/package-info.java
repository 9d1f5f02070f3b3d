@NullMarked
package io.tillbook.server.payments.transport;

import org.jspecify.annotations.NullMarked;
