package io.tillbook.server.imports;

import io.tillbook.server.transfer.imports.csv.FileKind;
import java.nio.charset.Charset;

/**
 * What is said of a file that is uploaded.
 *
 * @param kind what it holds
 * @param label part of the ids of its commands
 * @param encoding its encoding
 * @param name what its sender calls it
 * @param isToBeChecked whether it is told what would become of its lines, before somebody starts it
 */
public record Upload(FileKind kind, String label, Charset encoding, String name, boolean isToBeChecked) {}
