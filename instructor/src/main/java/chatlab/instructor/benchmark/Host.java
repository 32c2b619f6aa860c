package chatlab.instructor.benchmark;

/** One end of a connection: an IPv4 address, as its 32 bits, and a port number. */
record Host(int address, int port) {
    /** A port of the n-th host in 10.0.0.0/8. */
    static Host ofTen(int n, int port) {
        return new Host(10 << 24 | n & 0xFFFFFF, port);
    }
}
