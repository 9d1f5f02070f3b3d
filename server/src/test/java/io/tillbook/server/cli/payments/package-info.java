@NullMarked
package io.tillbook.server.cli.payments;

import org.jspecify.annotations.NullMarked;
