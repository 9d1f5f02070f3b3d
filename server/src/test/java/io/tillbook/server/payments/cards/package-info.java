@NullMarked
package io.tillbook.server.payments.cards;

import org.jspecify.annotations.NullMarked;
