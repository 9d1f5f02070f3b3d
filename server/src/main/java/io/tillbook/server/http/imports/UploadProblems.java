package io.tillbook.server.http.imports;

import io.tillbook.server.http.Problem;
import io.tillbook.server.http.ProblemType;
import io.tillbook.server.imports.ImportNotTaken;
import io.tillbook.server.imports.UploadRefused;
import io.tillbook.server.transfer.InputFailure;
import io.tillbook.server.transfer.WrongEncoding;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Why an upload is not taken; {@code file} tells it to programs, which say it in the language of their people. */
final class UploadProblems {
    private static final Problem TOO_MANY = Problem.of(ProblemType.OVERLOADED,
            "As many imports are there or wait as may be. Ask again when some are done, or cancel some.");
    private static final Problem OVER = Problem.of(ProblemType.IMPORT_OVER,
            "The import is over. Upload the file again: what was taken is answered as repeated.");

    private UploadProblems() {}

    static Problem of(UploadRefused refused) {
        return switch (refused) {
            case UploadRefused.TooLarge tooLarge -> Problem.of(ProblemType.TOO_LARGE,
                    String.valueOf(tooLarge.getMessage()));
            case UploadRefused.NoCsv no -> malformed(no).with("file", file("NO_CSV"));
            case UploadRefused.WrongColumns wrong -> malformed(wrong).with("file", columns(wrong));
        };
    }

    private static ObjectNode columns(UploadRefused.WrongColumns wrong) {
        ObjectNode file = file("COLUMNS");
        names(file, "lacking", wrong.faults().lacking());
        names(file, "unknown", wrong.faults().unknown());
        return file;
    }

    private static void names(ObjectNode file, String member, List<String> names) {
        names.forEach(file.putArray(member)::add);
    }

    static Problem of(InputFailure unreadable) {
        if (!(unreadable instanceof WrongEncoding wrong)) {
            return malformed(unreadable).with("file", file("UNREADABLE"));
        }
        ObjectNode file = file("ENCODING").put("line", wrong.line());
        Optional<String> likely = wrong.likely().map(Object::toString);
        likely.ifPresent(name -> file.put("likely", name));
        return Problem.of(ProblemType.MALFORMED_REQUEST, "Line " + wrong.line() + " is not in the encoding that the "
                + "parameter encoding names" + likely.map(name -> "; it may be " + name).orElse("") + ".")
                .with("file", file);
    }

    static Problem of(ImportNotTaken not) {
        return switch (not.why()) {
            case TOO_MANY -> TOO_MANY;
            case OVER -> OVER;
        };
    }

    private static Problem malformed(RuntimeException wrong) {
        return Problem.of(ProblemType.MALFORMED_REQUEST, String.valueOf(wrong.getMessage()));
    }

    private static ObjectNode file(String fault) {
        return JsonNodeFactory.instance.objectNode().put("fault", fault);
    }
}
