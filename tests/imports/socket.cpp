#include <sys/socket.h>

int main() { return ::socket(AF_UNIX, SOCK_STREAM, 0) < 0 ? 1 : 0; }
