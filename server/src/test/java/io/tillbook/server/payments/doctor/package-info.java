@NullMarked
package io.tillbook.server.payments.doctor;

import org.jspecify.annotations.NullMarked;
