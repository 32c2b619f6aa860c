package chatlab.server;

final class ChatServerGrader {}
