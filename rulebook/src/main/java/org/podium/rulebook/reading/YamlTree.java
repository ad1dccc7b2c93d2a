package org.podium.rulebook.reading;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.podium.rulebook.Text;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * YAML, and so JSON, to nodes. Scalars stay as written: the record says what type they are, so a date or a number in
 * quotes is still one and {@code no} is never a boolean. Anchors are refused: a rulebook is read by people, rule by rule.
 */
final class YamlTree {

    private final List<Problem> problems = new ArrayList<>();
    private final Set<org.yaml.snakeyaml.nodes.Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    record Parsed(@Nullable Node root, List<Problem> problems) {}

    private YamlTree() {}

    static Parsed parse(String yaml, String fileName) {
        YamlTree tree = new YamlTree();
        Node root = null;
        try {
            org.yaml.snakeyaml.nodes.Node composed = new Yaml(new LoaderOptions())
                    .compose(new StringReader(yaml.startsWith("\uFEFF") ? yaml.substring(1) : yaml));
            if (composed == null) {
                tree.problem("", 1, "文件为空", fileName + " is empty");
            } else {
                root = tree.convert(composed, "");
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            tree.problem("", line, "不是有效的 YAML：" + e.getProblem(), fileName + " is not YAML: " + e.getProblem());
        } catch (YAMLException e) {
            tree.problem("", 0, "不是有效的 YAML：" + e.getMessage(), fileName + " is not YAML: " + e.getMessage());
        }
        return new Parsed(root, tree.problems);
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node node, String path) {
        int line = node.getStartMark().getLine() + 1;
        if (!seen.add(node)) {
            problem(path, line, "不允许使用锚点与引用", "anchors and references are not allowed");
            return new Node.Scalar("", true, line);
        }
        return switch (node) {
            case MappingNode mapping -> object(mapping, path, line);
            case SequenceNode sequence -> {
                List<Node> items = new ArrayList<>();
                for (org.yaml.snakeyaml.nodes.Node item : sequence.getValue()) {
                    items.add(convert(item, Pointers.child(path, items.size())));
                }
                yield new Node.Arr(items, line);
            }
            case ScalarNode scalar -> new Node.Scalar(scalar.getValue(), Tag.NULL.equals(scalar.getTag()), line);
            default -> {
                problem(path, line, "无法理解的内容", "this cannot be understood");
                yield new Node.Scalar("", true, line);
            }
        };
    }

    private Node object(MappingNode mapping, String path, int line) {
        Map<String, Node> fields = new LinkedHashMap<>();
        Map<String, Integer> keyLines = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            int keyLine = tuple.getKeyNode().getStartMark().getLine() + 1;
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                problem(path, keyLine, "键必须是文字", "a key must be a word");
                continue;
            }
            String child = Pointers.child(path, key.getValue());
            Node value = convert(tuple.getValueNode(), child);
            if (fields.putIfAbsent(key.getValue(), value) != null) {
                problem(child, keyLine, "键重复：" + key.getValue(), key.getValue() + " is written twice");
            }
            keyLines.putIfAbsent(key.getValue(), keyLine);
        }
        return new Node.Obj(fields, keyLines, line);
    }

    private void problem(String path, int line, String zh, String en) {
        problems.add(new Problem(Severity.ERROR, path, line, new Text(zh, en), List.of()));
    }
}
