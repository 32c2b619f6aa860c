package chatlab.harness.question;

import chatlab.harness.probe.UnmetExpectation;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Asks each question of a {@link Grader} with a {@link Trial} of its own, and keeps what became of it. */
final class GraderExtension implements ParameterResolver, InvocationInterceptor {
    private static final Namespace NAMESPACE = Namespace.create(GraderExtension.class);

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext rootContext) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Trial.class;
    }

    @Override
    public Trial resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return trial(context);
    }

    private static Trial trial(ExtensionContext context) {
        return context.getStore(NAMESPACE).computeIfAbsent(Trial.class, key -> newTrial(context), Trial.class);
    }

    private static Trial newTrial(ExtensionContext context) {
        return new Trial(
                settings(context), grader(context).program(), question(context).number());
    }

    private static Settings settings(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Settings.class,
                        key -> Settings.read(
                                name -> context.getConfigurationParameter(name).orElse(null),
                                given(context).hosts()),
                        Settings.class);
    }

    /** The sheet of whoever started the run; else one that is printed as a score card when the run ends. */
    private static GradeSheet sheet(ExtensionContext context) {
        GradeSheet given = given(context).sheet();
        return given != null
                ? given
                : context.getRoot()
                        .getStore(NAMESPACE)
                        .computeIfAbsent(
                                ScoreCard.class,
                                key -> new ScoreCard(settings(context).folder()),
                                ScoreCard.class)
                        .sheet();
    }

    /** Nothing in a run that a build has started. */
    private static Given given(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(Grading.class))
                .getOrDefault(Given.class, Given.class, new Given(null, null));
    }

    private static Grader grader(ExtensionContext context) {
        return context.getRequiredTestClass().getAnnotation(Grader.class);
    }

    private static Question question(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(Question.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        GradeSheet sheet = sheet(context);
        Question question = question(context);
        Outcome outcome = new Outcome(grader(context), context.getRequiredTestMethod(), trial(context));
        String needed =
                settings(context).stops() ? sheet.firstNotPassedOfAll() : sheet.firstNotPassed(question.needs());
        if (needed != null) {
            invocation.skip();
            sheet.add(outcome.blockedBy(needed));
            trial(context).close();
            throw new TestAbortedException("blocked by " + needed);
        }
        sheet.begin(grader(context), question.number(), settings(context).seed());
        Throwable problem = ask(invocation, outcome);
        QuestionResult result = outcome.of(problem); // before the program is stopped, and complains of that
        trial(context).close();
        sheet.add(result);
        sheet.addFullWaits(question.number(), trial(context).fullWaits());
        trial(context).notes().forEach(sheet::note);
        trial(context)
                .leftovers()
                .forEach(left -> sheet.note("after %s still running: %s".formatted(question.number(), left)));
        report(result, problem);
    }

    private static Throwable ask(Invocation<Void> invocation, Outcome outcome) {
        try {
            invocation.proceed();
            return outcome.missingParts();
        } catch (Throwable problem) {
            return problem;
        }
    }

    /** Tells JUnit, in one line, unless the grader itself broke down. */
    private static void report(QuestionResult result, Throwable problem) throws Throwable {
        if (result.state() == State.FAILED) {
            throw new UnmetExpectation(result.expected(), result.actual());
        }
        if (problem != null) {
            throw problem;
        }
    }
}
