@NullMarked
package io.tillbook.server.payments.provider;

import org.jspecify.annotations.NullMarked;
