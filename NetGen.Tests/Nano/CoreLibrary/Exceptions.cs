// The exceptions that the machine itself throws and those that generated code may throw.
namespace System
{
    public class Exception
    {
        private readonly string _message;
        private readonly Exception _innerException;
        public Exception() { }
        public Exception(string message) => _message = message;
        public Exception(string message, Exception innerException) { _message = message; _innerException = innerException; }
        public virtual string Message => _message;
        public Exception InnerException => _innerException;
    }

    public class SystemException : Exception
    {
        public SystemException() { }
        public SystemException(string message) : base(message) { }
    }

    public class ArgumentException : SystemException
    {
        private readonly string _paramName;
        public ArgumentException() { }
        public ArgumentException(string message) : base(message) { }
        public ArgumentException(string message, string paramName) : base(message) => _paramName = paramName;
        public virtual string ParamName => _paramName;
    }

    public class ArgumentNullException : ArgumentException
    {
        public ArgumentNullException() { }
        public ArgumentNullException(string paramName) : base(null, paramName) { }
    }

    public class ArgumentOutOfRangeException : ArgumentException
    {
        public ArgumentOutOfRangeException() { }
        public ArgumentOutOfRangeException(string paramName) : base(null, paramName) { }
        public ArgumentOutOfRangeException(string paramName, string message) : base(message, paramName) { }
    }

    public class DivideByZeroException : SystemException { }
    public class IndexOutOfRangeException : SystemException { }
    public class InvalidCastException : SystemException { }
    public class NullReferenceException : SystemException { }

    public class InvalidOperationException : SystemException
    {
        public InvalidOperationException() { }
        public InvalidOperationException(string message) : base(message) { }
    }

    public class NotImplementedException : SystemException
    {
        public NotImplementedException() { }
        public NotImplementedException(string message) : base(message) { }
    }
}
