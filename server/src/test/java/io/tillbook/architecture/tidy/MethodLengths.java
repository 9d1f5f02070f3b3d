package io.tillbook.architecture.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Counts the lines of methods with the compiler's own parser. */
final class MethodLengths {
    private MethodLengths() {}

    /** Places of the methods that have more lines than that. */
    static Stream<String> longerThan(int most, List<SourceFile> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> contents = files.stream().map(MethodLengths::content).toList();
        JavacTask task = (JavacTask) compiler.getTask(null, null, null, List.of(), null, contents);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        List<String> found = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                for (MethodTree method : methods(unit)) {
                    long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
                    long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
                    if (last - first + 1 > most) {
                        found.add(unit.getSourceFile().getName() + ":" + first + " " + method.getName());
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found.stream();
    }

    private static List<MethodTree> methods(CompilationUnitTree unit) {
        List<MethodTree> methods = new ArrayList<>();
        unit.accept(new TreeScanner<Void, List<MethodTree>>() {
            @Override
            public Void visitMethod(MethodTree method, List<MethodTree> seen) {
                seen.add(method);
                return super.visitMethod(method, seen);
            }
        }, methods);
        return methods;
    }

    private static JavaFileObject content(SourceFile file) {
        return new SimpleJavaFileObject(URI.create("string:///" + file.path()), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return file.text();
            }
        };
    }
}
