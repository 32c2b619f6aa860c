package chatlab.instructor.skeleton;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place where statements stand one below the other: a block, a switch's case, or a class with its fields.
 *
 * @param start the index of its first character
 * @param end the index behind which nothing of it can stand, that of its closing brace
 * @param ofClass whether it is that of a class, which has members for statements
 */
record Body(int start, int end, boolean ofClass, List<? extends Tree> statements) {

    /** The smallest body around an index of the source, empty outside of all. */
    static Optional<Body> around(int index, ParsedSource source) {
        return all(source).stream()
                .filter(body -> body.start < index && index < body.end)
                .min(Comparator.comparingInt(body -> body.end - body.start));
    }

    private static List<Body> all(ParsedSource source) {
        List<Body> bodies = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitBlock(BlockTree block, Void unused) {
                add(block, false, block.getStatements());
                return super.visitBlock(block, unused);
            }

            @Override
            public Void visitClass(ClassTree type, Void unused) {
                add(type, true, type.getMembers());
                return super.visitClass(type, unused);
            }

            @Override
            public Void visitSwitch(SwitchTree choice, Void unused) {
                addCases(choice, choice.getCases());
                return super.visitSwitch(choice, unused);
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree choice, Void unused) {
                addCases(choice, choice.getCases());
                return super.visitSwitchExpression(choice, unused);
            }

            private void add(Tree tree, boolean ofClass, List<? extends Tree> statements) {
                bodies.add(new Body(source.start(tree), source.end(tree) - 1, ofClass, statements));
            }

            /** A case has no closing brace: it ends where the next one begins. */
            private void addCases(Tree choice, List<? extends CaseTree> cases) {
                int end = source.end(choice) - 1;
                for (int i = cases.size() - 1; i >= 0; i--) {
                    List<? extends Tree> statements = cases.get(i).getStatements();
                    int start = source.start(cases.get(i));
                    bodies.add(new Body(start, end, false, statements == null ? List.of() : statements));
                    end = start;
                }
            }
        }.scan(source.unit, null);
        return bodies;
    }
}
