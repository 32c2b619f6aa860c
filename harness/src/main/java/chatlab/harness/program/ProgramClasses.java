package chatlab.harness.program;

import chatlab.harness.probe.UnmetExpectation;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Loads a program's classes anew for each start, so that its static fields don't leak from one to the next. */
final class ProgramClasses {
    private static final ClassLoader OURS = ProgramClasses.class.getClassLoader();

    private final String classPath;

    /** The names of classes that were looked for there in vain: to look takes longer than to load. */
    private final Set<String> foreign = ConcurrentHashMap.newKeySet();

    /** Those in a class path; null to look for them where this JVM has them. */
    ProgramClasses(String classPath) {
        this.classPath = classPath;
    }

    /**
     * Loads a main class.
     *
     * @throws UnmetExpectation when there is no such class
     */
    Class<?> load(String mainClass) {
        try {
            URL[] places = classPath == null ? placesOf(mainClass) : placesIn(classPath);
            return Class.forName(mainClass, false, new Loader(places));
        } catch (ClassNotFoundException e) {
            throw new UnmetExpectation("there is a class " + mainClass, "no such class was found");
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not a class path: " + classPath, e);
        }
    }

    private static URL[] placesOf(String mainClass) throws ClassNotFoundException {
        Class<?> ours = Class.forName(mainClass, false, OURS);
        return new URL[] {ours.getProtectionDomain().getCodeSource().getLocation()};
    }

    private static URL[] placesIn(String classPath) throws MalformedURLException {
        String[] entries = classPath.split(File.pathSeparator);
        URL[] places = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            places[i] = Path.of(entries[i]).toUri().toURL();
        }
        return places;
    }

    private final class Loader extends URLClassLoader {
        Loader(URL[] places) {
            super(places, OURS);
        }

        /** The program's own classes first: the usual order would find those that this JVM has loaded already. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                if (!name.startsWith("java.") && !foreign.contains(name)) {
                    try {
                        return findClass(name);
                    } catch (ClassNotFoundException notTheProgramsOwn) {
                        foreign.add(name);
                    }
                }
                return super.loadClass(name, resolve);
            }
        }
    }
}
