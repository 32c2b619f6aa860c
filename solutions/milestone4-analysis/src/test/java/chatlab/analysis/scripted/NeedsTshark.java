package chatlab.analysis.scripted;

import chatlab.analysis.testing.Tshark;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.SkipExecutionHook;

/** Skips properties where there is no tshark to compare with; {@code chatlab.demand.tools} makes them fail there. */
public final class NeedsTshark implements SkipExecutionHook {
    @Override
    public SkipResult shouldBeSkipped(LifecycleContext context) {
        return Boolean.getBoolean("chatlab.demand.tools")
                ? SkipResult.doNotSkip()
                : Tshark.missing().map(SkipResult::skip).orElseGet(SkipResult::doNotSkip);
    }
}
