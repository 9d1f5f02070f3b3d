package io.tillbook.server.docker;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads {@code !reset} and {@code !override} of compose files: the list stands for that of the files before. */
final class ComposeTags extends SafeConstructor {
    ComposeTags(LoaderOptions options) {
        super(options);
        yamlMultiConstructors.put("!", new AbstractConstruct() {
            @Override
            public Object construct(Node list) {
                return constructSequence((SequenceNode) list);
            }
        });
    }
}
