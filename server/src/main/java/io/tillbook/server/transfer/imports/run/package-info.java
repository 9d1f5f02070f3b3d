/**
 * What an import does wherever it runs: reads what it is fed, sends it in the order of each partition, keeps count and
 * keeps what is not taken. How commands and questions reach the server is up to its caller.
 */
@NullMarked
package io.tillbook.server.transfer.imports.run;

import org.jspecify.annotations.NullMarked;
