package chatlab.analysis.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window. Pages run no script in it; what we ask it, it answers all the same. */
public final class Browser implements AutoCloseable {
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** It would warn of each new release of Chromium, though we need nothing that depends on the release. */
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Skips the test where Debian's Chromium is missing, or fails it where {@code chatlab.demand.tools} is true. */
    public static Browser demand() {
        Tools.demand("chromium", "chromium");
        Tools.demand("chromium-driver", DRIVER.toString());
        SELENIUM.setLevel(Level.SEVERE);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run");
        options.addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .build();
        Browser browser = new Browser(new ChromeDriver(service, options));
        browser.command("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        return browser;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** Shows a page in a window of this size, in pixels. */
    public void open(Path page, int width, int height) {
        size(width, height);
        driver.get(page.toUri().toString());
    }

    public void size(int width, int height) {
        command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** Shows pages as on paper ({@code print}) or on a screen, light or dark. */
    public void show(String media, String colourScheme) {
        Map<String, Object> scheme = Map.of("name", "prefers-color-scheme", "value", colourScheme);
        command("Emulation.setEmulatedMedia", Map.of("media", media, "features", List.of(scheme)));
    }

    /** The page as a PDF file, in the size and with the margins that its style sheet asks for. */
    public Path print(Path file) {
        Object data =
                command("Page.printToPDF", Map.of("preferCSSPageSize", true)).get("data");
        try {
            return Files.write(file, Base64.getDecoder().decode(data.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a function body in JavaScript returns. */
    @SuppressWarnings("unchecked")
    public <T> T ask(String script) {
        return (T) driver.executeScript(script);
    }

    /** The messages of Chromium's network since the last call. */
    public List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .toList();
    }

    private Map<String, Object> command(String name, Map<String, Object> parameters) {
        return driver.executeCdpCommand(name, parameters);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
