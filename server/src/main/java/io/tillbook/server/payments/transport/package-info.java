/** What the connectors share: calls over HTTP that end in time, keys of RSA, JSON as it was sent, amounts in yuan. */
@NullMarked
package io.tillbook.server.payments.transport;

import org.jspecify.annotations.NullMarked;
