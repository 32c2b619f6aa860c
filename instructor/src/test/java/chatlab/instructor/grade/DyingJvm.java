package chatlab.instructor.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Dies of the first order that it gets with a kit; in a folder named {@code always}, of each. */
final class DyingJvm {
    private DyingJvm() {}

    public static void main(String[] arguments) throws Exception {
        Orders orders = new Orders();
        orders.tell("");
        orders.carryOut(
                order -> {
                    Path kit = Path.of(order.kit());
                    Path died = kit.resolve("died");
                    if (kit.endsWith("always") || !Files.exists(died)) {
                        Files.writeString(died, "");
                        System.err.println("no more " + kit.getFileName());
                        Runtime.getRuntime().halt(3);
                    }
                    return new Compilations(Map.of("module", Compilation.OK), "");
                },
                Compilations::none);
    }
}
