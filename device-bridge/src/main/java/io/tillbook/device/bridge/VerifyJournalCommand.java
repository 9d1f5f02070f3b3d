package io.tillbook.device.bridge;

import io.tillbook.api.access.DeviceId;
import io.tillbook.api.devices.JournalHead;
import io.tillbook.device.journal.JournalVerifier;
import io.tillbook.device.journal.JournalVerifier.Verified;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a journal without a server and without the bridge's settings. */
@Command(name = "verify-journal", mixinStandardHelpOptions = true,
        description = "Reads files of a journal and proves that nothing in them is lost, doubled, changed or in "
                + "another order. It needs no server, and may run while the bridge does.")
final class VerifyJournalCommand implements Callable<Integer> {
    private static final int FOUND_TROUBLE = 3;

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*",
            description = "the journal's folder, or its files") private List<Path> files;

    @Option(names = "--head", paramLabel = "DEVICE:SEQ:HASH",
            description = "an entry that somebody else knows: it has to be there") private @Nullable String head;

    @Option(names = "--key", paramLabel = "HEX",
            description = "the public key that the journal has to begin with") private @Nullable String key;

    @Override
    public Integer call() throws IOException {
        Verified verified = JournalVerifier.verify(allFiles(), Optional.ofNullable(head).map(this::known));
        PrintWriter out = spec.commandLine().getOut();
        JournalHead last = verified.head();
        if (last != null) {
            out.println("device     " + last.device().value());
            out.println("entries    " + verified.entries() + " " + verified.kinds());
            out.println("head       " + last.device().value() + ":" + last.seq() + ":" + last.hash());
            out.println("public key " + verified.publicKey());
        }
        if (verified.withoutBody() > 0) {
            out.println("bodies     " + verified.withoutBody() + " were taken away");
        }
        if (verified.tornBytes() > 0) {
            out.println("torn       " + verified.tornBytes() + " bytes at the end are no whole record: it was answered "
                    + "to nobody");
        }
        Optional<String> wrong = Optional.ofNullable(verified.broken()).or(() -> wrongKey(verified));
        out.println(
                wrong.map(why -> "BROKEN     " + why).orElse("whole: nothing is lost, doubled, changed or reordered"));
        return wrong.isPresent() ? FOUND_TROUBLE : 0;
    }

    private Optional<String> wrongKey(Verified verified) {
        return key == null || Objects.equals(key, verified.publicKey()) ? Optional.empty()
                : Optional.of("the journal begins with another key than " + key);
    }

    private List<Path> allFiles() throws IOException {
        List<Path> all = new ArrayList<>();
        for (Path file : files) {
            if (Files.isDirectory(file)) {
                all.addAll(JournalVerifier.filesIn(file));
            } else {
                all.add(file);
            }
        }
        return all;
    }

    private JournalHead known(String text) {
        int hash = text.lastIndexOf(':');
        int seq = hash < 0 ? -1 : text.lastIndexOf(':', hash - 1);
        if (seq < 0) {
            throw new IllegalArgumentException("--head is DEVICE:SEQ:HASH");
        }
        return new JournalHead(new DeviceId(text.substring(0, seq)), Long.parseLong(text.substring(seq + 1, hash)),
                text.substring(hash + 1));
    }
}
