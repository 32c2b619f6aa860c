package chatlab.harness.program;

import chatlab.harness.probe.UnmetExpectation;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/** Loads a program's classes anew for each start, so that its static fields don't leak from one to the next. */
final class ProgramLoader extends URLClassLoader {
    private ProgramLoader(URL[] places) {
        super(places, ProgramLoader.class.getClassLoader());
    }

    /**
     * Loads a main class.
     *
     * @param classPath where the program's classes are; null to look for them where this JVM has them
     * @throws UnmetExpectation when there is no such class
     */
    static Class<?> load(String mainClass, String classPath) {
        try {
            URL[] places = classPath == null ? placesOf(mainClass) : placesIn(classPath);
            return Class.forName(mainClass, false, new ProgramLoader(places));
        } catch (ClassNotFoundException e) {
            throw new UnmetExpectation("there is a class " + mainClass, "no such class was found");
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a class path: " + classPath, e);
        }
    }

    private static URL[] placesOf(String mainClass) throws ClassNotFoundException {
        Class<?> known = Class.forName(mainClass, false, ProgramLoader.class.getClassLoader());
        return new URL[] {known.getProtectionDomain().getCodeSource().getLocation()};
    }

    private static URL[] placesIn(String classPath) throws MalformedURLException {
        String[] entries = classPath.split(File.pathSeparator);
        URL[] places = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            places[i] = Path.of(entries[i]).toUri().toURL();
        }
        return places;
    }

    /** The program's own classes first: the usual order would find those that this JVM has loaded already. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try {
                return findClass(name);
            } catch (ClassNotFoundException notTheProgramsOwn) {
                return super.loadClass(name, resolve);
            }
        }
    }
}
